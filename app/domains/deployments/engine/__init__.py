"""Pure functions of deployments."""
