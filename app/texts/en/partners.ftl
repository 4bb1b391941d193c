# Letters to organisations that are partners, or were proposed as one.

partners-refused =
    .subject = Your organisation was not admitted as a partner
    .body =
        It was proposed to admit your organisation as a partner that writes down what workers tell. The secretariat refused it.

        Reasons: { $reason }

        If this is wrong, tell the secretariat and say why. Your organisation can be proposed anew.

# $at is the instant since when it is none.
partners-ended =
    .subject = Your organisation is no partner any more
    .body =
        The secretariat ended the admission of your organisation as a partner. Since { $at } it writes down nothing more of what workers tell, and sees none of their cases.

        Reasons: { $reason }

        If this is wrong, tell the secretariat and say why. Your organisation can be proposed anew.
