"""Tables of recognition: programmes and evaluations, and ``awards``."""

from app.domains.recognition.models.awards import Award as Award
from app.domains.recognition.models.awards import AwardFall as AwardFall
from app.domains.recognition.models.awards import AwardSpan as AwardSpan
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation as RecognitionEvaluation,
)
from app.domains.recognition.models.programmes import (
    RecognitionProgramme as RecognitionProgramme,
)
from app.domains.recognition.models.programmes import (
    RecognitionRecomputation as RecognitionRecomputation,
)
from app.domains.recognition.models.programmes import RecognitionResult as RecognitionResult
