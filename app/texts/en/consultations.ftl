# The letter about a published draft. Nothing of the draft stands in it.

consultations-published =
    .subject = The draft about { $country } was published
    .body =
        The draft of the assessment of { $country } was published, with the score of each area and the answer to each indicator:
        { $link }

        Sign in to answer it until { $until }. Your answer is published beside it, and so are those of unions and employers. Nothing is decided before that time has passed, however early you answer.
