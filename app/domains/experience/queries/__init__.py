"""Every SELECT over what workers tell."""
