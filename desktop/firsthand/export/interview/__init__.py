"""The interview record as a document, part by part."""
