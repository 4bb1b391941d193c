"""A large register of invented firms, the same each time, so that reading it can be measured."""
