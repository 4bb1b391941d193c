"""The public face of the standards over HTTP, and how its answers are put together."""
