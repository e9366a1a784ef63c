/**
 * Names of parameters that prove a datum though its value is unknown.
 *
 * Source: the receivers' own documentation, named per row, and the requests their public scripts send. Date: 2026-11-22.
 * Licence: MIT, as the rest of this repository (names are facts). Excluded: names that mean something else as often
 * (`name`, `id`, `user`, `n`, `p`, `address`); a bare number never proves any of them, see lib/recognise/unknown/proves.ts.
 *
 * Names are parted by spaces and compared in small letters without `$`, `_`, `-`; `[` `]` nest (`ud[em]`).
 * To add one: put it under its receiver, with the page that says so.
 */
import type { DataType } from '../facts'

export type NamesByType = Readonly<Partial<Record<DataType, string>>>

/** Names that speak for themselves anywhere. A hash or a value of the right shape under one of them is a datum. */
export const GENERAL_NAMES: NamesByType = {
  email:
    'email emailaddress useremail customeremail buyeremail memberemail contactemail shopperemail subscriberemail loginemail profileemail accountemail billingemail shippingemail newsletteremail hashedemail emailhash emailhashed hashedemailaddress emailsha256 emailmd5 emailsha1 sha256email md5email sha1email sha256emailaddress emailaddresssha256 emailsha hem hemail hemd5 hemsha1 hemsha256 emd5 esha1 esha256 md5hash mailaddress usermail emailid emailaddr encryptedemail cleartextemail correo correoelectronico courriel adresseemail epost sahkoposti',
  phone:
    'phone phonenumber phonehash hashedphone phonesha256 sha256phone sha256phonenumber hashedphonenumber userphone customerphone mobilephone mobilenumber mobile telephone telephonenumber tel cellphone cellnumber msisdn contactnumber homephone workphone billingphone shippingphone smsnumber whatsapp telefon telefonnummer telefono telefone telefoonnummer telefoon numerodetelephone handynummer movil celular cellulare puhelin',
  'given-name': 'firstname givenname fname forename userfirstname customerfirstname billingfirstname shippingfirstname sha256firstname hashedfirstname vorname prenom fornavn fornamn jmeno etunimi primeironome voornaam nombredepila',
  'family-name': 'lastname familyname lname surname userlastname customerlastname billinglastname shippinglastname sha256lastname hashedlastname nachname apellido etternavn efternamn efternavn prijmeni sukunimi sobrenome achternaam cognome nazwisko apellidos nomdefamille familienname',
  name: 'fullname customername contactname realname billingname shippingname cardholdername recipientname nomcomplet nombrecompleto nomecompleto nomeecognome',
  'birth-date': 'dob dateofbirth birthdate birthday birthdayday bday userbirthday geburtsdatum datenaissance fechanacimiento datadinascita dataurodzenia datadenascimento fechadenacimiento geboortedatum fodselsdato geburtstag datedenaissance',
  gender: 'gender usergender sex customergender geschlecht genero sesso',
  street: 'street streetaddress address1 addressline1 addressline2 billingaddress shippingaddress billingstreet shippingstreet sha256street strasse straat ulica direccion indirizzo endereco anschrift',
  'postal-code': 'zipcode postalcode postcode billingzip shippingzip billingpostcode shippingpostcode userzip plz postleitzahl codepostal codigopostal kodpocztowy postnummer eircode',
  password: 'password passwd userpassword pwd passphrase',
  username: 'username loginname userlogin',
  'payment-card': 'cardnumber ccnumber creditcard creditcardnumber ccnum pan cardno',
  'bank-account': 'iban bankaccount accountnumber bankaccountnumber',
  'government-id': 'ssn socialsecuritynumber nationalid nationalidnumber passportnumber taxid nino cpf dni curp pesel bsn personnummer aadhaar codicefiscale steuerid steueridentifikationsnummer sozialversicherungsnummer',
  school: 'schoolname nameofschool',
}

/** Short names of one receiver's interface: only where what they hold has the shape it sends. */
export interface Receiver {
  readonly receiver: string
  /** Where its documentation says so. */
  readonly source: string
  /** Registrable domains its requests go to; absent: the names are peculiar enough to be taken anywhere (its tags also post through first-party servers). */
  readonly sites?: string
  readonly names: NamesByType
}

export const RECEIVERS: readonly Receiver[] = [
  {
    receiver: 'Meta',
    source: 'https://developers.facebook.com/docs/meta-pixel/advanced/advanced-matching',
    names: {
      email: 'ud[em] udff[em] ud[email] udff[email] userdata[em] cud[em]',
      phone: 'ud[ph] udff[ph] userdata[ph]',
      'given-name': 'ud[fn] udff[fn] userdata[fn]',
      'family-name': 'ud[ln] udff[ln] userdata[ln]',
      'birth-date': 'ud[db] udff[db] userdata[db]',
      gender: 'ud[ge] udff[ge] userdata[ge]',
      city: 'ud[ct] udff[ct] userdata[ct]',
      region: 'ud[st] udff[st] userdata[st]',
      'postal-code': 'ud[zp] udff[zp] userdata[zp]',
      country: 'ud[country] udff[country]',
      'online-id': 'ud[externalid] udff[externalid] fbp',
    },
  },
  {
    receiver: 'Google',
    source: 'https://developers.google.com/google-ads/api/docs/conversions/enhanced-conversions/overview',
    names: {
      email: 'sha256emailaddress userdata[email] userdata[emailaddress]',
      phone: 'sha256phonenumber userdata[phonenumber]',
      'given-name': 'sha256firstname userdata[address][firstname]',
      'family-name': 'sha256lastname userdata[address][lastname]',
      street: 'sha256street userdata[address][street]',
      'online-id': 'cid gclid gid',
    },
    sites: 'google.com google-analytics.com googleadservices.com doubleclick.net googletagmanager.com analytics.google.com',
  },
  {
    receiver: 'TikTok',
    source: 'https://ads.tiktok.com/help/article/advanced-matching-web',
    names: { email: 'context[user][email] user[sha256email]', phone: 'context[user][phonenumber] user[sha256phonenumber]', 'online-id': 'ttp ttclid' },
  },
  {
    receiver: 'Pinterest',
    source: 'https://help.pinterest.com/en/business/article/enhanced-match',
    names: { email: 'pd[em]', phone: 'pd[ph]', 'given-name': 'pd[fn]', 'family-name': 'pd[ln]', 'birth-date': 'pd[db]', 'postal-code': 'pd[zp]', 'online-id': 'pd[externalid]' },
  },
  {
    receiver: 'Snap',
    source: 'https://businesshelp.snapchat.com/s/article/pixel-website-install',
    names: { email: 'uhem userhashedemail', phone: 'uhpn uhphone userhashedphonenumber', 'given-name': 'uhfn', 'family-name': 'uhln' },
  },
  {
    receiver: 'LinkedIn',
    source: 'https://www.linkedin.com/help/lms/answer/a1421644',
    names: { email: 'hem sha256email userinfo[hem]', 'online-id': 'lifatid' },
  },
  {
    receiver: 'X',
    source: 'https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites',
    sites: 'twitter.com x.com t.co ads-twitter.com',
    names: { email: 'em emailaddress hashedemail', phone: 'ph phonenumber hashedphonenumber', 'online-id': 'twclid' },
  },
  {
    receiver: 'Microsoft UET',
    source: 'https://help.ads.microsoft.com/#apex/ads/en/60178',
    names: { email: 'pid[em] pid[email]', phone: 'pid[ph] pid[phonenumber]', 'online-id': 'msclkid' },
  },
  {
    receiver: 'Criteo',
    source: 'https://help.criteo.com/kb/guide/en/all-criteo-onetag-events-and-parameters',
    sites: 'criteo.com criteo.net',
    names: { email: 'm em h' },
  },
  { receiver: 'LiveIntent, LiveRamp and other hashed-e-mail exchanges', source: 'https://docs.prebid.org/dev-docs/modules/userId.html', names: { email: 'hem hemd5 hemsha256 emailhash eh', 'online-id': 'idl uid2 advertisingtoken euid id5id pubcid sharedid' } },
  {
    receiver: 'Klaviyo',
    source: 'https://developers.klaviyo.com/en/docs/javascript_api',
    sites: 'klaviyo.com',
    names: { email: 'e', phone: 'p', 'online-id': 'exchangeid kxid anonymousid' },
  },
  { receiver: 'HubSpot', source: 'https://developers.hubspot.com/docs/api/events/tracking-code', sites: 'hubspot.com hsforms.com hubapi.com', names: { email: 'i e', 'online-id': 'vi hutk' } },
  { receiver: 'Segment', source: 'https://segment.com/docs/connections/spec/identify/', names: { email: 'traits[email] context[traits][email]', phone: 'traits[phone]', name: 'traits[name]', 'birth-date': 'traits[birthday]', 'online-id': 'anonymousid' } },
  { receiver: 'Mixpanel', source: 'https://docs.mixpanel.com/docs/data-structure/user-profiles', names: { name: 'set[name]', 'online-id': 'distinctid' } },
  { receiver: 'Amplitude', source: 'https://amplitude.com/docs/apis/analytics/http-v2', names: { email: 'userproperties[email]', name: 'userproperties[name]', 'online-id': 'deviceid' } },
  { receiver: 'Intercom', source: 'https://developers.intercom.com/installing-intercom/web/attributes-objects', names: { email: 'userdata[email]', name: 'userdata[name]', 'online-id': 'userhash' } },
  { receiver: 'Braze', source: 'https://www.braze.com/docs/api/objects_filters/user_attributes_object', names: { 'birth-date': 'attributes[dob]', 'online-id': 'externalid brazeid' } },
  { receiver: 'Salesforce', source: 'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/javascript-code-base.html', names: { email: 'contactkey', 'online-id': 'subscriberkey sfmcid' } },
  { receiver: 'Adobe', source: 'https://experienceleague.adobe.com/en/docs/id-service/using/reference/authenticated-state', names: { 'online-id': 'ecid mid mcmid' } },
  { receiver: 'Yandex', source: 'https://yandex.com/support/metrica/objects/first-party-params.html', sites: 'yandex.ru yandex.com yandex.net', names: { email: 'fpp[email] fpmemail', phone: 'fpp[phonenumber]', 'given-name': 'fpp[firstname]', 'family-name': 'fpp[lastname]', 'online-id': 'yandexuid ymuid' } },
]

/** Short names many receivers share (Meta's, Pinterest's, Microsoft's, Google's): only with a digest under them. */
export const SHORT_NAMES: NamesByType = {
  email: 'em eml emhash e_m',
  phone: 'ph pn phn',
  'given-name': 'fn fn0',
  'family-name': 'ln ln0',
  'birth-date': 'db',
  gender: 'ge',
  city: 'ct',
  region: 'st',
  'postal-code': 'zp',
  street: 'sa0',
}

/** Names under which a stable id of a person, browser or device stands. */
export const ID_NAMES =
  'uid userid uuid guid visitorid visitor vid visitoruuid deviceid device deviceuuid anonymousid anonid distinctid clientid clientuuid browserid bid cookieid customerid customeruuid memberid profileid personid subscriberid subscriberkey externalid idfa idfv gaid aaid ifa adid advertisingid androidid rdid muid cuid puid duid suid tuid fbp ttp ga gid fpid ecid mid mcmid s_vi demdex ide idl uid2 id5id pubcid sharedid lifatid hubspotutk ajsanonymousid ajsuserid amplitudedeviceid mpdeviceid optimizelyenduserid ymuid yandexuid krgcrossid datadome panoramaid tdid ttdid bidderuid'

/** Names under which the address of the page stands that the person is on. */
export const PAGE_NAMES =
  'url dl dr u page pageurl pagelocation location locationhref href loc documenturl docurl referrer ref referer refurl r rl pageuri uri currenturl sourceurl origin_url pagehref su sr tl lp landingpage purl g'

/** Names under which its title, or what was done there, stands. */
export const TITLE_NAMES = 'title dt pagetitle documenttitle tiba pagename tl event en ev eventname action ea'
