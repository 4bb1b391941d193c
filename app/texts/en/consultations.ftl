# The letter about a published draft. Nothing of the draft stands in it.

consultations-published =
    .subject = The draft about { $country } was published
    .body =
        The draft of the assessment of { $country } was published, with the score of each area and the answer to each indicator:
        { $link }

        Sign in to answer it until { $until }. Your answer is published beside it, and so are those of unions and employers. Nothing is decided before that time has passed, however early you answer.

# To a government whose country's certificate came under review by rule.
consultations-review =
    .subject = The certificate of { $country } is under review
    .body =
        By rule, because of overdue answers or final violations, the certificate of { $country } is under review. Since when and by which rule is public:
        { $link }

        Sign in to answer it until { $until }. Your answer is published beside it, and so are those of unions and employers. Nothing is decided before that time has passed, however early you answer; people decide, and none of them is tied to your country.
