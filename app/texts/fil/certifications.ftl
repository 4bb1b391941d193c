# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

certifications-returned =
    .subject = Ibinalik nang may mga puna ang aplikasyong { $number }
    .body =
        Ibinalik ng sekretaryat nang may mga puna ang aplikasyong { $number } sa ilalim ng iskemang { $scheme }, ayon sa mga tuntunin nito sa pagsala. Walang nawala: mag-sign in upang mabasa ang mga puna at ang nakita ng bawat tuntunin, ayusin ang tinutukoy nila, at isumite itong muli hanggang { $until }. Walang anuman dito ang pampubliko.

certifications-accepted =
    .subject = Tinanggap sa pagsala ang aplikasyong { $number }
    .body =
        Tinanggap ng sekretaryat sa pagsala ang aplikasyong { $number } sa ilalim ng iskemang { $scheme }. Hindi ito sertipiko. Kasunod ang pagtatasa sa sarili: mag-sign in upang sagutin ang bawat indikador kasama ang patunay; nakasaad doon kung hanggang kailan. Mag-uutos ng audit kapag buo na ito.

certifications-rejected =
    .subject = Tinanggihan sa pagsala ang aplikasyong { $number }
    .body =
        Tinanggihan ng sekretaryat ang aplikasyong { $number } sa ilalim ng iskemang { $scheme }, ayon sa mga tuntunin nito sa pagsala. Mag-sign in upang mabasa ang mga batayan: ang mga dahilan sa salita, at sa bawat tuntunin kung ano ang nakita at mula sa aling mga datos. Kung mali ang isang datos ng rehistro, pagtalunan ito bilang pagtatama. Nasa pampublikong pahina ng iskema kung paano iaapela ang isang pasya at kung sino ang didinig. Maaari kang mag-aplay muli mula { $again }. Walang anuman sa aplikasyon o sa pasyang ito ang pampubliko.

certifications-audit-ordered =
    .subject = Nag-utos ng audit para sa aplikasyong { $number }
    .body =
        Iniutos na ang { $stage ->
            [stage_1] unang yugto ng audit
            [recertification] audit para sa pag-renew
           *[stage_2] ikalawang yugto ng audit
        } para sa aplikasyong { $number }. Ang bilang nito ay { $audit }. Hawak ng lupong nag-o-audit ang iyong saklaw at mga sagot ayon sa lagay ng mga ito ngayon. Sasabihin nito ang mga araw at ang pangkat; maaari kang tumutol nang isang beses sa isang kasapi, nang may dahilan.

certifications-misuse-reported =
    .subject = May nag-ulat ng maling paggamit sa pangalan ng inyong kompanya
    .body =
        May nag-ulat sa rehistro na ginagamit ng iba ang pangalan ng inyong kompanya, ang rekord na { $record }. Hindi pa ito nasusuri at hindi ito pampubliko. Mag-sign in upang mabasa ito. Hindi hihigit sa isang beses sa isang araw ito isinusulat.

certifications-opened =
    .subject = Sinusuri ang bansang kinakatawan ninyo
    .body =
        Sinimulan ng rehistro ang pagtatasa { $number } sa inyong bansa sa ilalim ng iskemang { $scheme }, nang hindi ninyo hiniling. Hindi ito hatol. Mag-sign in para sagutin ang mga indicator kasama ang inyong ebidensiya, hanggang sa gusto ninyo; walang naghihintay dito. Malalaman ninyo kung sino ang nagtatasa at maaari kayong tumutol nang isang beses sa bawat isa, na may dahilan. Ilalathala ang burador kasama ang inyong sagot bago magkaroon ng anumang pasya.

certifications-granted =
    .subject = Iginawad ang sertipiko { $number }
    .body =
        Iginawad ng komite ang hiniling ninyo sa ilalim ng scheme na { $scheme }. Ang numero ng sertipiko ay { $number } at may bisa ito hanggang { $until }, sa saklaw na nakasulat dito. Mag-sign in para mabasa ito kasama ang mga kondisyon kung mayroon, at ang mga dahilan ng desisyon. Kahit sino ay makapagtatanong ng tunay na kalagayan nito gamit ang numero. Ang pagbabago ng may-ari, tirahan o saklaw ay dapat ipaalam sa scheme.

certifications-changed =
    .subject =
        { $what ->
            [reinstated] Aktibo na muli ang sertipiko { $number }
            [extended] Mas malawak na ang saklaw ng sertipiko { $number }
           *[transferred] Nailipat ang sertipiko { $number }
        }
    .body =
        Ito ang pasiya ng komite ayon sa scheme na { $scheme }. Hindi nagbabago ang huling araw ng sertipiko. Mag-sign in upang basahin ang pasiya kasama ang mga dahilan, at ang kalagayan ng sertipiko ngayon; maaaring itanong ng sinuman ang tunay na kalagayan nito gamit ang numero.

certifications-reminded =
    .subject =
        { $kind ->
            [expiry] Magtatapos ang sertipiko { $number } sa { $on }
            [surveillance] Kailangan ang audit para sa sertipiko { $number } hanggang { $on }
           *[condition] Kailangang matugunan ang isang kondisyon ng sertipiko { $number } hanggang { $on }
        }
    .body =
        { $kind ->
            [expiry] Ayon sa scheme na { $scheme }, maaari itong i-renew bago ang araw na iyon: magsimula ng aplikasyong nagbabanggit sa sertipikong ito, upang umabot sa oras ang audit at pasiya. Pagkatapos ng araw na iyon, wala nang sertipiko hangga’t walang ipinagkakaloob na bago.
            [surveillance] Ayon sa scheme na { $scheme }, kailangang maganap ang surveillance audit hanggang sa araw na iyon. Ang secretariat ang nag-uutos nito, at sasabihin ng audit body ang mga araw. Kung hindi ito maganap sa oras, maaaring imungkahi ang suspensiyon; didinggin muna kayo.
           *[condition] Ayon sa scheme na { $scheme }, kailangang matugunan ang kondisyon hanggang sa araw na iyon. Mag-sign in upang basahin ito at ipakita sa mga dokumento na natugunan na. Kung hindi, sinasabi ng mga tuntunin kung ano ang imumungkahi; didinggin muna kayo.
        }

certifications-ended =
    .subject = Nagtapos na ang sertipiko { $number }
    .body =
        Ang huling araw nito ayon sa scheme na { $scheme } ay { $on }. Mula ngayon, hindi na ito maaaring ipakita o i-promote bilang may bisa, at ganoon ang sinasabi ng rehistro. Mag-sign in upang makita kung at hanggang kailan ito maibabalik; kung hindi, kailangan ng bagong aplikasyon.

certifications-watched =
    .subject = May iniutos na audit para sa sertipiko { $number }
    .body =
        Ang numero ng audit ay { $audit }. Sasabihin ng audit body ang mga araw at ang koponan nito; maaari kayong tumutol nang isang beses sa isang miyembro, nang may dahilan. Mag-sign in upang basahin kung ano ang ino-audit.

certifications-country-lost =
    .subject = Magpapatuloy ang sertipikong { $number } hanggang { $until }
    .body =
        Hinihiling ng iskema ng inyong sertipikong { $number } na sertipikado mismo ang { $country }, at hindi na ito ganoon. Hindi pinag-aalinlanganan ang inyong sariling gawi, at nababasa iyon ng sinumang magtanong ng numero. Magpapatuloy ang inyong sertipiko hanggang { $until }. Kung masertipikahan muli ang bansa bago noon, magpapatuloy ito gaya ng dati. Walang hinihingi sa inyo.

certifications-country-regained =
    .subject = Magpapatuloy ang sertipikong { $number } gaya ng dati
    .body =
        Sertipikado ang bansang hinihiling ng iskema ng inyong sertipikong { $number }, kaya magpapatuloy ang inyong sertipiko sa sarili nitong panahon. Mag-sign in para mabasa ang kalagayan nito.

certifications-country-ended =
    .subject = Natapos na ang sertipikong { $number }
    .body =
        Hindi nasertipikahang muli ang bansang hinihiling ng iskema ng inyong sertipikong { $number } sa loob ng panahon ng paglipat, kaya natapos na ang inyong sertipiko. Hindi pinag-aalinlanganan ang inyong sariling gawi, at nababasa iyon ng sinumang magtanong ng numero. Mag-sign in para mabasa ang kalagayan nito, at mag-aplay sa ibang iskema, o muli kapag sertipikado na ang bansa; walang panahon ng paghihintay.
