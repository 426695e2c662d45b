"""The parts of a document, each made of a dossier: what it says, not how it looks."""
