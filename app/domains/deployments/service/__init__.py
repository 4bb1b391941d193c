"""The verbs of deployments."""
