"""Reading measures of many firms at once: a constant number of statements for a batch."""

from collections.abc import Mapping

from app.domains.recognition.queries.measuring import cases, conduct, registers
from app.domains.recognition.queries.measuring.scope import Gather
from app.domains.recognition.types.programmes import MeasureKey

GATHER: Mapping[MeasureKey, Gather] = {
    MeasureKey.LICENCE_SHARE: registers.licence_share,
    MeasureKey.YEARS_IN_OPERATION: registers.years_in_operation,
    MeasureKey.WORKERS_DEPLOYED: registers.workers_deployed,
    MeasureKey.JUSTIFIED_COMPLAINTS: conduct.justified_complaints,
    MeasureKey.FINAL_VIOLATIONS: cases.final_violations,
    MeasureKey.PENDING_COMPLAINANTS: cases.pending_complainants,
    MeasureKey.LICENCE_SANCTIONS: cases.licence_sanctions,
    MeasureKey.LICENCE_SANCTIONS_AND_REVERSED: cases.licence_sanctions,
    MeasureKey.COMPLAINTS_ANSWERED: conduct.complaints_answered,
    MeasureKey.DAYS_TO_REPAY: conduct.days_to_repay,
    MeasureKey.QUALITY_CERTIFICATES: registers.quality_certificates,
    MeasureKey.TRAININGS: registers.trainings,
    MeasureKey.GRAVE_AUDIT_FINDINGS: conduct.grave_audit_findings,
    MeasureKey.YEARS_WITHOUT_OFFENCE: cases.years_without_offence,
    MeasureKey.CERTIFICATE_SHARE: registers.certificate_share,
    MeasureKey.OFFENCE_POINTS: cases.offence_points,
}
"""What reads each measure; it answers every firm of the batch."""
