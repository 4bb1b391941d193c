"""Changes for national systems: an authority pulls what it may see, and pushes its decisions."""
