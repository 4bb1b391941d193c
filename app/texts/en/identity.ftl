# Letters about accounts and organisations.

identity-sign-up =
    .subject = Confirm your e-mail address
    .body =
        Somebody signed an organisation up and gave this address.

        To confirm it within 24 hours, open
        { $link }

        An account says nothing about a firm: it shows nowhere until the secretariat has matched the firm to a licence, a company register or a visit.

        { letter-unexpected }

identity-sign-up-again =
    .subject = You have an account already
    .body =
        Somebody tried to sign up with this address, which has an account already. If it was you, sign in, or ask for a new password.

        { letter-unexpected }

# $role is one of the roles in letters.ftl.
identity-invitation =
    .subject = Invitation: { $role } for { $organisation }
    .body =
        You are invited to act for { $organisation } as { $role }.

        To accept within 7 days, open
        { $link }

        The link works once.

        { letter-unexpected }

identity-password-reset =
    .subject = Choose a new password
    .body =
        To choose a new password within one hour, open
        { $link }

        The link works once. A second factor stays as it is.

        { letter-unexpected }

identity-no-account =
    .subject = No account with this address
    .body =
        Somebody asked for a new password for this address. It has no account here.

        { letter-unexpected }

identity-account-changed =
    .subject = Your account was changed
    .body =
        { $change ->
            [factor_added] A second factor was added to your account.
            [factor_removed] A second factor was taken from your account.
            [passkey_added] A passkey was added to your account.
           *[password] The password of your account was changed.
        }

        If it was not you, ask for a new password at once, and tell the secretariat.

identity-recovery =
    .subject = Somebody new is to act for { $organisation }
    .body =
        The secretariat was shown proof and begins to bring in somebody as { $role } for { $organisation }, of which you are a member. A second person has to approve it. If this is wrong, tell the secretariat at once.

identity-handed-over =
    .subject = Open work was handed over to you
    .body =
        The membership of a colleague ended. { $count ->
            [one] { $count } thing that is open was handed over to you.
           *[other] { $count } things that are open were handed over to you.
        } Sign in to see what waits for you.

# $label is what the holder calls the passkey.
identity-passkey-doubted =
    .subject = One of your passkeys may have been copied
    .body =
        Somebody used your passkey { $label }, and it counts less often used than before, as a copy would. It was refused.

        Take it away from your account, add a new one, and tell the secretariat.
