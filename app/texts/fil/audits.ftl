# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

audits-team-named =
    .subject = Kung sino ang mag-o-audit sa inyo: audit { $audit }
    .body =
        Pinangalanan na ang pangkat ng audit na { $audit }. Hanggang { $until } ay maaari kayong tumutol sa isang kasapi, minsan lamang at may dahilan. Mag-sign in upang mabasa ang mga pangalan, at upang tumutol.

audits-team-named-finally =
    .subject = Kung sino ang mag-o-audit sa inyo: audit { $audit }
    .body =
        Pinangalanan na ang pangkat ng audit na { $audit }. Mag-sign in upang mabasa ang mga pangalan.

audits-findings =
    .subject = Tinanggap ang ulat ng audit na { $audit }
    .body =
        Tinanggap ang ulat ng audit na { $audit }. Mga natuklasang naghihintay ng inyong sagot: { $count }. Mag-sign in upang mabasa ang bawat isa at ang mga araw nito, at upang sumagot ng sanhi, ng itinuwid ninyo, at ng pipigil na maulit ito.

audits-returned =
    .subject = Ibinalik ang ulat: audit { $audit }
    .body =
        Ibinalik sa pangkat ang ulat ng audit na { $audit }, na may dahilan. Mag-sign in upang mabasa ito; maaari kang sumulat muli.

audits-overdue =
    .subject = Lumipas ang isang araw: natuklasan { $finding }
    .body =
        Lumipas na ang araw na dapat sagutin o ituwid ang natuklasang { $finding }. Nakalagay na itong huli, at sinabihan ang nag-o-audit. Mag-sign in upang mabasa kung ano ang kulang; mga tao ang magpapasya sa susunod, matapos kayong pakinggan.
