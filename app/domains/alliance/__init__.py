"""The alliance: its members, what they pledge in public, and trainings held and completed."""
