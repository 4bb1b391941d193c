"""The machinery of signing in: passwords, codes, links, tokens."""
