"""JSON: values as plain data, the JSON Schema of every shape, content hashes, and values back."""
