"""What a layout is read with: rows without furniture, flowing text with places, headings, dates, lists, points."""
