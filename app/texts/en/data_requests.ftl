# Letters to people without an account who asked for their data. $until is a date.

data_requests-received =
    .subject = Somebody asked for data and gave this address
    .body =
        Somebody asked this register about data that it may hold about them, and gave this address for the answer.

        To go on within 7 days, and to send what proves who you are, open
        { $link }

        If it was not you, do nothing: without the link nothing happens.

data_requests-extended =
    .subject = Your request { $number } needs more time
    .body =
        We answer your request { $number } until { $until }. Read why with its number and your code. You can complain to your data protection authority.

# $answer is one of the answers below.
data_requests-answered =
    .subject = Your request { $number } was answered
    .body =
        { $answer }

        The whole answer can be read with the number { $number } and your code. If you do not agree, you can ask again and say why, complain to your data protection authority, or go to a court.

data_requests-ready =
    .subject = What the register holds about you ({ $number })
    .body =
        To fetch it until { $until }, open
        { $link }

        The link works once; a new one can be asked for with the number and your code.

# What was granted, or why it was refused.
data_requests-answer-access = We gather what the register holds about you; a letter with a link follows.
data_requests-answer-correction = We agree that it is wrong.
data_requests-answer-restriction = Your name is no longer public on this register, except where a public register publishes it today; as soon as that one does not, we do not either.
data_requests-answer-lifting = Your name is public on this register again where a source states it, as it was before you asked to restrict it.
data_requests-answer-identity_not_proved = We could not prove that you are the person you name, so we say nothing of whether the register holds anything. You can ask again with other proof.
data_requests-answer-unfounded = The request is manifestly unfounded (GDPR art. 12(5)).
data_requests-answer-excessive = The request repeats one that was answered a short while ago (GDPR art. 12(5)).
data_requests-answer-published_by_source = A public register publishes the value under its own law. We show it as long as it does; ask that register to change it.
data_requests-answer-correct_as_stated = The value is what its source states, and we found no error.
data_requests-answer-nothing_held = The register holds nothing about you that this could concern.
