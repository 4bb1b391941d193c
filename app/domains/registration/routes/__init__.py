"""The HTTP face of the registration: profiles, statements, links, owners, look-ups, ghosts."""
