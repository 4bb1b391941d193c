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
            [keep] Nananatiling magkasama ang mga rekord na { $stays } at { $goes }: binitiwan ang mungkahing paghiwalayin muli ang mga ito.
            [reopen] Pinaghiwalay muli ang mga rekord na { $stays } at { $goes }.
           *[merge] Pinagsama ang mga rekord na { $stays } at { $goes }: ang { $stays } ang kumakatawan sa dalawa.
        } Hawak ng iyong organisasyon ang isa sa mga ito.

        { $action ->
            [reopen] Kung mali ito, ipaalam sa sekretarya at sabihin kung bakit.
           *[merge]
                Kung mali ito, tutulan ito: magsa-sign in ang isang tagapamahala ng iyong organisasyon at sasabihin kung bakit. Habang mungkahi pa lamang ito, naghihintay ito ng sagot. Ang numero ng pares ay { $pair }:
                POST { $contest }
        }

subjects-merge-contest-answered =
    .subject = Ang mga rekord na { $first } at { $second }: nasagot ang iyong pagtutol
    .body =
        { $answer ->
            [granted] Tiningnan ng sekretarya ang tinutulan mo tungkol sa mga rekord na { $first } at { $second } (pares na { $pair }). Tama ka.
           *[upheld] Tiningnan ng sekretarya ang tinutulan mo tungkol sa mga rekord na { $first } at { $second } (pares na { $pair }). Pinanindigan ito.
        }

        Mga dahilan: { $reason }

        { $answer ->
            [granted] Hindi gagawin ang mungkahi pa lamang. Kung pinagsama na ang mga rekord, iminumungkahing paghiwalayin muli ang mga ito; ibang tao ang magkukumpirma nito, at makatatanggap ka ng liham.
           *[upheld] Kung may bagong bagay na hindi pa natingnan, maaaring tutulan muli ang pagsasamang may bisa.
        }

subjects-licence-unnumbered = walang numero
subjects-licence-new = bago
subjects-licence-before = dati: { $status }
subjects-licence-reads-until = { $status }, may bisa hanggang { $until }
subjects-reason-erased = binura

subjects-licence-worsened =
    .subject = Binago ang isang lisensiya ng rekord na { $record }
    .body =
        Nagpasya ang { $authority } tungkol sa isang lisensiya ng rekord na { $record }.

        Lisensiya: { $licence }
        Rehistro: { $register }
        Nakasaad ngayon: { $reads } ({ $before })
        Mula: { $since }
        Batayan: { $ground }
        Dahilan: { $reason }
        Nagpasya: { $authority } (tala { $entry } ng talaan)

        Kung mali ito, tutulan ito. Magsa-sign in ang isang tagapamahala ng iyong organisasyon, bubuksan ang
        { $link }

        at sasabihin kung bakit, sa hindi hihigit sa { $most } karakter:
        POST { $contest }

        Walang huling araw: maaari itong tutulan hangga’t may bisa ito. Isusulat noon sa tabi ng lisensiya, para mabasa ng lahat, kung mula kailan ito tinututulan, hanggang sa sumagot ang awtoridad.

subjects-act-contested =
    .subject = Tinututulan ang isang hakbang sa lisensiya ng rekord na { $record }
    .body =
        Tinututulan ng kompanya ang ipinasya ng iyong awtoridad tungkol sa isang lisensiya ng rekord na { $record }.

        Lisensiya: { $licence }
        Rehistro: { $register }
        Ayon sa hakbang: { $reads }
        Mula: { $since }

        Nababasa na ngayon ng lahat na tinututulan ito, hanggang sa sumagot ka. Sumagot bago ang { $until }: panindigan ito nang may mga dahilan, na dapat gawin ng opisyal na hindi nagpasya nito, o bawiin ito.
        { $link }

subjects-contest-answered =
    .subject =
        { $answer ->
            [reversed] Binawi ang hakbang sa lisensiya ng rekord na { $record }
           *[upheld] Pinanindigan ang hakbang sa lisensiya ng rekord na { $record }
        }
    .body =
        { $answer ->
            [reversed] Binawi ng { $authority } ang hakbang nito sa isang lisensiya ng rekord na { $record }.
           *[upheld] Pinanindigan ng { $authority } ang hakbang nito sa isang lisensiya ng rekord na { $record }.
        }

        Lisensiya: { $licence }
        Rehistro: { $register }
        Ayon sa hakbang: { $reads }
        Mula: { $since }
        Mga dahilan: { $reason }

        { $answer ->
            [reversed] Ibinalik ang kalagayan bago ang hakbang, at wala na ang hakbang sa pampublikong nakaraan.
           *[upheld] Kung may bagong bagay na hindi pa natingnan, maaari itong tutulan muli.
        }
        { $link }
