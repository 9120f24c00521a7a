"""The left column: data and inputs."""
