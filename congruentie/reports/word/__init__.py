"""A document for Word: real headings, captions, repeated table headers, pictures with words."""
