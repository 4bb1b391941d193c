"""The documents of this domain as frozen values, and the words that they use."""
