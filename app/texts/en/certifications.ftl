# Letters about applications for a certificate. No word of a reason stands in them: it is read after signing in.

certifications-returned =
    .subject = The application { $number } was returned with remarks
    .body =
        The secretariat returned the application { $number } under the scheme { $scheme } with remarks, by the scheme's rules of screening. Nothing is lost: sign in to read the remarks and what each rule found, mend what they name, and submit it again until { $until }. Nothing of it is public.

certifications-accepted =
    .subject = The application { $number } was accepted at its screening
    .body =
        The secretariat accepted the application { $number } under the scheme { $scheme } at its screening. This is no certificate. The self-assessment comes next: sign in to answer each indicator with its evidence; until when is shown there. An audit is ordered when it is whole.

certifications-rejected =
    .subject = The application { $number } was rejected at its screening
    .body =
        The secretariat rejected the application { $number } under the scheme { $scheme }, by the scheme's rules of screening. Sign in to read the grounds: the reasons in words, and of each rule what was found and from which facts. If a fact of a register is wrong, dispute it as a correction. How a decision of the scheme is appealed, and who hears it, stands on the scheme's public page. You can apply again from { $again }. Nothing of the application or of this decision is public.

certifications-audit-ordered =
    .subject = An audit was ordered for the application { $number }
    .body =
        { $stage ->
            [stage_1] The first stage of the audit
            [recertification] The audit for the renewal
           *[stage_2] The second stage of the audit
        } for the application { $number } was ordered. It has the number { $audit }. The audit body has your scope and your answers as they stood today. It tells you its days and its team; you can object once to a member, with a reason.

certifications-misuse-reported =
    .subject = Somebody reports misuse of your firm's name
    .body =
        Somebody reports on the register that the name of your firm, the record { $record }, is used by others. It was not examined, and it is not public. Sign in to read it. This is written once a day at most.

certifications-opened =
    .subject = The country that you speak for is being assessed
    .body =
        The register began the assessment { $number } of your country under the scheme { $scheme }, without your request. This is no finding. Sign in to answer the indicators with your evidence, as far as you wish; nothing waits for it. You learn who assesses and can object once to each of them, with a reason. The draft is published with your answer before anything is decided.

certifications-granted =
    .subject = The certificate { $number } was granted
    .body =
        The committee granted what you applied for under the scheme { $scheme }. The certificate has the number { $number } and holds until { $until }, within the scope that stands on it. Sign in to read it with its conditions, if it has any, and the reasons of the decision. Anyone can ask for its true state by its number. Changes of ownership, address or scope are to be told to the scheme.

certifications-changed =
    .subject =
        { $what ->
            [reinstated] The certificate { $number } is active again
            [extended] The certificate { $number } holds for more
           *[transferred] The certificate { $number } was transferred
        }
    .body =
        The committee decided so under the scheme { $scheme }. The last day of the certificate stays as it was. Sign in to read the decision with its reasons, and how the certificate stands now; anyone can ask for its true state by its number.

certifications-reminded =
    .subject =
        { $kind ->
            [expiry] The certificate { $number } ends on { $on }
            [surveillance] An audit for the certificate { $number } is due until { $on }
           *[condition] A condition of the certificate { $number } is due until { $on }
        }
    .body =
        { $kind ->
            [expiry] Under the scheme { $scheme } it can be renewed before that day: begin an application that names this certificate, so that the audit and the decision come in time. After that day it is no certificate, until a new one is granted.
            [surveillance] Under the scheme { $scheme } a surveillance audit is to be held until that day. The secretariat orders it, and the audit body tells you its days. If it is not held in time, a suspension can be proposed; you would be heard first.
           *[condition] Under the scheme { $scheme } the condition is to be met until that day. Sign in to read it, and to show with documents that it is met. If it is not, the scheme's rules say what is proposed; you would be heard first.
        }

certifications-ended =
    .subject = The certificate { $number } has ended
    .body =
        Its last day under the scheme { $scheme } was { $on }. From now on it must not be shown or promoted as valid, and the register says so. Sign in to see whether and until when it can be restored; otherwise, a new application is needed.

certifications-watched =
    .subject = An audit was ordered for the certificate { $number }
    .body =
        The audit has the number { $audit }. The audit body tells you its days and its team; you can object once to a member, with a reason. Sign in to read what is audited.

certifications-country-lost =
    .subject = The certificate { $number } goes on until { $until }
    .body =
        The scheme of your certificate { $number } asks that { $country } is itself certified, and it is not any more. Your own conduct is not in question, and anybody who asks for the number reads that. Your certificate goes on until { $until }. If the country is certified again before, it goes on as before. Nothing is asked of you.

certifications-country-regained =
    .subject = The certificate { $number } goes on as before
    .body =
        The country that the scheme of your certificate { $number } asks for is certified, so your certificate goes on within its own days. Sign in to read how it stands.

certifications-country-ended =
    .subject = The certificate { $number } has ended
    .body =
        The country that the scheme of your certificate { $number } asks for was not certified again within the time of transition, so your certificate has ended. Your own conduct is not in question, and anybody who asks for the number reads that. Sign in to read how it stands, and apply under another scheme, or again when the country is certified; no waiting period follows.
