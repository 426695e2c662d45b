"""Pure functions from a territory and divisions to numbers. They judge nothing."""
