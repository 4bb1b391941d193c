"""Tables of recognition: programmes and evaluations, and ``awards``."""

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
