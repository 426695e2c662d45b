"""Third-party text comes in here, and leaves as frozen data of the model."""
