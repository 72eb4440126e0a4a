"""Reading PDFs, all of it inside the worker process except `payload.unpack`."""
