"""What is asked of deployments."""
