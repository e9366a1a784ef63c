/**
 * Words of labels and of attribute names that say nothing of what is asked.
 * Source: written for Fineprint. Date: 2026-11-22. Licence: MIT, as the rest of this repository. Excluded: nothing.
 */
export const NOISE_WORDS: ReadonlySet<string> = new Set(
  `a an the your my our please enter type in here optional required field input txt text textbox box form ctl main content value
   data fld frm ctrl control edit page user1 new js el of for to is are what whats provide fill valid and id1 i you
   ihr ihre dein deine bitte eingeben optionaler votre ton ta tu su il la le lo tuo tua seu sua uw je jouw twoj twoja ваш ваша
   введите укажите lutfen please入力`.split(/\s+/),
)

/** Say much as the whole of a label, little beside other words. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `name user usr account login signin logon id card first last middle mi address state street code contact first last nick
   alias handle class grade group message question answer comment notes reply photo picture school born naam navn nom nome
   nombre title time date reason product role position price total size level pass tan attention token location key tag tags
   filter q query category country village district region county birth weight height sex age groep klas classe clase curso
   series series kod cap bus via land stan`.split(/\s+/),
)
