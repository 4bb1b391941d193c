# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

registration-profile-decided =
    .subject = Ang iyong profile na { $number }
    .body =
        { $action ->
            [return] Ibinalik sa iyo ang profile na { $number }. Mag-sign in upang mabasa kung bakit, baguhin ito, at isumite itong muli.
            [refuse] Tinanggihan ang profile na { $number }. Mag-sign in upang mabasa kung bakit. Walang anuman nito ang naging o magiging pampubliko.
            [match] Ang profile na { $number } ay sa isang kompanyang nakalista na sa isang rehistro. Ginawa itong pag-angkin sa rekord na iyon, na kailangang kumpirmahin ng awtoridad na nagbibigay ng lisensiya o ng contact sa rehistro nito.
           *[register] Nairehistro ang profile na { $number }, at nasa rehistro na ang kompanya mula ngayon. Ang pagkakalista ay hindi pag-apruba. May inihaing pag-angkin sa rekord para sa iyo: kapag ipinagkaloob ito, maaari kang magsalita para sa kompanya.
        }

registration-link-stated =
    .subject = Binabanggit ng kompanyang { $stater } ang { $other }
    .body =
        Nagpapahayag ang kompanyang may numerong { $stater } ng ugnayan sa rekord na { $other }, na hawak ng iyong organisasyon. Hindi ito pampubliko. Mag-sign in upang kumpirmahin o itanggi ito.

registration-link-answered =
    .subject =
        { $state ->
            [confirmed] Kinumpirma ang iyong ugnayan sa { $other }
           *[denied] Itinanggi ang iyong ugnayan sa { $other }
        }
    .body =
        { $state ->
            [confirmed] Kinumpirma ang ugnayang ipinahayag ng iyong kompanyang { $stater } sa { $other }. Pampubliko na ito ngayon.
           *[denied] Itinanggi ang ugnayang ipinahayag ng iyong kompanyang { $stater } sa { $other }. Hindi ito pampubliko.
        }

registration-right-lapsed =
    .subject = Hindi ka na nagsasalita para sa { $number }
    .body =
        Nagbago ang isang may-ari ng kompanyang { $number }, kaya natapos ang karapatang magsalita para rito. Mag-sign in upang mabasa kung bakit. Maaaring angkinin ng mga kasalukuyang may-ari nito ang rekord.
