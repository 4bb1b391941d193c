"""Every SELECT over the alliance: members, commitments, trainings, credentials."""
