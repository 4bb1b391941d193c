# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

identity-sign-up =
    .subject = Kumpirmahin ang iyong email address
    .body =
        May nagparehistro ng isang organisasyon at ibinigay ang address na ito.

        Upang kumpirmahin ito sa loob ng 24 na oras, buksan ang
        { $link }

        Walang sinasabi ang isang account tungkol sa isang kompanya: hindi ito lalabas saanman hangga’t hindi ito naitutugma ng sekretarya sa isang lisensiya, rehistro ng mga kompanya o pagbisita.

        { letter-unexpected }

identity-sign-up-again =
    .subject = Mayroon ka nang account
    .body =
        May sumubok na magparehistro gamit ang address na ito, na mayroon nang account. Kung ikaw iyon, mag-sign in, o humingi ng bagong password.

        { letter-unexpected }

identity-invitation =
    .subject = Paanyaya: { $role } para sa { $organisation }
    .body =
        Inaanyayahan kang kumilos para sa { $organisation } bilang { $role }.

        Upang tanggapin sa loob ng 7 araw, buksan ang
        { $link }

        Isang beses lamang gagana ang link.

        { letter-unexpected }

identity-password-reset =
    .subject = Pumili ng bagong password
    .body =
        Upang pumili ng bagong password sa loob ng isang oras, buksan ang
        { $link }

        Isang beses lamang gagana ang link. Mananatili ang ikalawang salik kung ano ito.

        { letter-unexpected }

identity-no-account =
    .subject = Walang account sa address na ito
    .body =
        May humingi ng bagong password para sa address na ito. Wala itong account dito.

        { letter-unexpected }

identity-account-changed =
    .subject = Nabago ang iyong account
    .body =
        { $change ->
            [factor_added] May idinagdag na ikalawang salik sa iyong account.
            [factor_removed] May inalis na ikalawang salik sa iyong account.
            [passkey_added] May idinagdag na passkey sa iyong account.
           *[password] Nabago ang password ng iyong account.
        }

        Kung hindi ikaw ang gumawa nito, humingi agad ng bagong password at ipaalam sa sekretarya.

identity-recovery =
    .subject = May bagong kikilos para sa { $organisation }
    .body =
        Nakatanggap ang sekretarya ng patunay at sinisimulang ipasok ang isang tao bilang { $role } para sa { $organisation }, kung saan ka kasapi. Kailangan itong aprubahan ng ikalawang tao. Kung mali ito, ipaalam agad sa sekretarya.

identity-handed-over =
    .subject = Ipinasa sa iyo ang mga bukas na gawain
    .body =
        Natapos ang pagiging kasapi ng isang kasamahan. { $count ->
            [one] { $count } bukas na gawain ang ipinasa sa iyo.
           *[other] { $count } bukas na gawain ang ipinasa sa iyo.
        } Mag-sign in upang makita kung ano ang naghihintay sa iyo.

identity-passkey-doubted =
    .subject = Maaaring nakopya ang isa sa iyong mga passkey
    .body =
        May gumamit ng iyong passkey na { $label }, at mas kaunti ang bilang ng paggamit nito kaysa dati, gaya ng sa isang kopya. Tinanggihan ito.

        Alisin ito sa iyong account, magdagdag ng bago, at ipaalam sa sekretarya.
