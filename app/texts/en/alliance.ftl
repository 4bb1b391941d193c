# Letters to members of the alliance, to who asked to join it, and to firms.

alliance-refused =
    .subject = Your organisation was not admitted to the alliance
    .body =
        Your organisation asked to join the alliance. The secretariat refused it.

        Reasons: { $reason }

        If this is wrong, tell the secretariat and say why. Your organisation can ask anew.

# $at is the first instant after the time to answer.
alliance-ending =
    .subject = Your membership of the alliance is to be ended
    .body =
        The secretariat announces that it is to end your organisation's membership of the alliance. Nothing has ended yet.

        Reasons: { $reason }

        You can answer until { $at }. Another person decides after that, with your answer.

alliance-ended =
    .subject = Your membership of the alliance was ended
    .body =
        The secretariat ended your organisation's membership of the alliance. What you pledged stays public; what was open is withdrawn by this.

        Reasons: { $reason }

        If this is wrong, tell the secretariat and say why. Your organisation can ask to join anew.

# $path is where it is read, as an address of the API.
alliance-not-confirmed =
    .subject = A training or certificate of your firm is not confirmed
    .body =
        A training or certificate that your firm states is not confirmed, or is so no longer. It does not count. You can read it at { $path }.

        Reasons: { $reason }

        If this is wrong, state it anew and ask somebody else outside your firm to confirm it, such as the secretariat.
