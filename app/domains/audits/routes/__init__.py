"""Audits over HTTP: accreditations, competences, plans, teams, and where an audit stands."""
