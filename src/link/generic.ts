/**
 * Words that many states, towns and firms use alike in the names of their bodies. A name made of nothing else ("Interior
 * Ministry", "the Supreme Court", "Central Bank", "City Hall") names another thing in another article.
 *
 * Own list, made from the branches and offices of government and the usual public buildings.
 */
const INSTITUTIONS = `
  ministry department office bureau agency authority authorities commission committee council board service services administration
  directorate secretariat government cabinet parliament congress senate assembly house chamber duma court tribunal prosecutor
  prosecutors police gendarmerie army navy force forces guard guards military militia fleet brigade battalion division regiment
  corps command staff presidency president premier minister bank treasury embassy consulate mission party opposition coalition
  union federation association university college school hospital clinic airport station port stadium museum palace hall church
  mosque prison jail market park square bridge hotel company group club team league news media press television radio
  newspaper times`;

const TOPICS = `
  of for and the on in to national state federal central regional local municipal city town county district provincial general
  supreme high higher lower upper constitutional criminal civil military defense defence foreign interior internal external home
  affairs justice health education finance economy economic trade commerce energy transport transportation agriculture labor labour
  emergency emergencies situations security intelligence border coast air land ground naval armed special public prime chief joint
  main international investigative investigation anti corruption tax customs immigration fire rescue electoral election appeals
  appeal representatives deputies commons lords people workers north south east west northern southern eastern western new old first second`;

export const GENERIC: ReadonlySet<string> = new Set(`${INSTITUTIONS} ${TOPICS}`.trim().split(/\s+/u));
