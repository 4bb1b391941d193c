"""Every SELECT over links, their files, lists and questions."""
