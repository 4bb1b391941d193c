# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

subjects-claim-lodged =
    .subject = May umaangkin sa rekord na { $number }
    .body =
        Sinasabi ng isang organisasyon na kanya ang rekord na { $number }. Hanggang { $until } ay maaari kang tumutol, at walang pagpapasyahan bago noon. Mag-sign in upang makita ang pag-angkin, kumpirmahin ito, o tumutol.

subjects-your-record-claimed =
    .subject = May umaangkin sa rekord na { $number }
    .body =
        Ibinibigay ng isang pampublikong rehistro ang address na ito para sa kompanyang may rekord na { $number }. Sinasabi ng isang organisasyon na kanya ang rekord. Walang pagpapasyahan bago ang { $until }.

        Upang tumutol, o kumpirmahing sa iyo ito, buksan ang
        { $link }

        Ihihinto ng pagtutol ang pag-angkin hanggang sa matingnan ito ng sekretarya. Kung wala kang gagawin, iba ang magpapasya.

subjects-held-record-claimed =
    .subject = May umaangkin sa rekord na { $number }
    .body =
        Sinasabi ng ibang organisasyon na kanya ang rekord na { $number }, na hawak ng sa iyo. Walang pagpapasyahan bago ang { $until }. Kung mali ito, ipaalam sa sekretarya bago noon: ititigil ng pagtutol nito ang pag-angkin.

subjects-recruiters-changed =
    .subject =
        { $count ->
            [one] May nagbagong { $count } tagapangalap sa iyong listahan
           *[other] May nagbagong { $count } tagapangalap sa iyong listahan
        }
    .body =
        Nagbago ang rekord ng bawat isa mula noong huli kang sinabihan; basahin doon kung ano ang sinasabi ngayon ng rehistro nito.

        { $lines }

        Hindi nalalaman ng mga kompanya kung sino ang sumusubaybay sa kanila.

subjects-records-joined =
    .subject = Ang mga rekord na { $stays } at { $goes }
    .body =
        { $action ->
            [propose] Iminumungkahing pagsamahin ang mga rekord na { $stays } at { $goes }: maaaring iisang kompanya ang mga ito.
            [propose_undo] Iminumungkahing paghiwalayin muli ang mga rekord na { $stays } at { $goes }.
            [reopen] Pinaghiwalay muli ang mga rekord na { $stays } at { $goes }.
           *[merge] Pinagsama ang mga rekord na { $stays } at { $goes }: ang { $stays } ang kumakatawan sa dalawa.
        } Hawak ng iyong organisasyon ang isa sa mga ito. Kung mali ito, ipaalam sa sekretarya at sabihin kung bakit; maaari itong bawiin.
