/**
 * What the options of a select show by themselves. Months and countries are not listed: the runtime's own CLDR names them.
 * Source: written for Fineprint; regions are the best known of the countries whose forms most often ask for one
 * (ISO 3166-2), school years as usual on school pages. Date: 2026-11-22. Licence: MIT, as the rest of this repository.
 * Excluded: regions that are also countries or cities of other meaning (Georgia stays: beside Florida it is a state).
 */
export const GENDER_OPTIONS: readonly string[] =
  `male female man woman boy girl männlich weiblich homme femme masculin féminin garçon fille hombre mujer masculino femenino
   feminino niño niña maschio femmina uomo donna man vrouw mannelijk vrouwelijk jongen meisje mężczyzna kobieta chłopiec dziewczynka
   мужской женский мужчина женщина мальчик девочка erkek kadın kız 男 女 男性 女性 男の子 女の子 남 여 남성 여성 남자 여자 non-binary`.split(
    /\s+/,
  )

export const REGION_OPTIONS: readonly string[] =
  `alabama alaska arizona california colorado florida georgia illinois massachusetts michigan montana nevada ohio oregon texas
   utah virginia washington alberta ontario quebec manitoba queensland victoria tasmania bayern hessen sachsen berlin hamburg
   madrid cataluna andalucia lombardia toscana lazio jalisco parana bahia 北海道 東京都 大阪府 北京市 北京 上海市 上海 广东省 广东
   서울 서울특별시 부산광역시 istanbul ankara izmir`.split(/\s+/)

export const REGION_CODES: readonly string[] =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY TX UT VA WA ON QC BC AB MB NSW VIC QLD SP RJ MG'.split(' ')

export const SCHOOL_OPTION: RegExp =
  /(\b\d{1,2}(st|nd|rd|th) grade\b|\bgrade \d|\byear \d{1,2}\b|kindergarten|\bkey stage \d|\d\.? ?klasse|^cm[12]$|^ce[12]$|^[34]eme$|小学\d|初[一二三]|高[一二三]|\d年生|초등|[1-6]학년|\d (класс|klasa|sinif))/i

/** Words of a field that repeats the one before it. */
export const AGAIN: RegExp =
  /\b(confirm|confirmation|repeat|retype|re ?enter|again|verify|wiederholen|bestatigen|confirmer|confirmar|repetir|conferma|ripeti|herhaal|bevestig|powtorz|potwierdz|повторите|подтвердите|tekrar)\b|確認|确认|확인/i

/** Names of the parts of a date in three fields. */
export const DATE_PART_WORDS: Readonly<Record<'month' | 'day', RegExp>> = {
  month: /month|mm|monat|mois|mes\b|mese|maand|miesi|месяц|\bay\b|月|월/i,
  day: /day|dd|tag\b|jour|d[ií]a|giorno|dag\b|dzie|день|g[uü]n|日|일/i,
}
