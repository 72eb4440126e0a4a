"""The formats that a sheet can be written in. Each escapes what it shows; none decides what is said."""
