"""The verbs of audits: accrediting, ordering, planning, forming a team, moving an audit on."""
