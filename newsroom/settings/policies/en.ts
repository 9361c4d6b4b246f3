/** What the policy pages say until a paper writes its own. Markdown; "{name}" and "{email}" are the paper's. */
export const en = {
  about: `{name} is published with Stet, software that keeps a newspaper quick to read and honest about its mistakes.

## What you can expect here

- **Corrections in public.** When we get something wrong we say so on the story, with the date and the words that changed, and in the [corrections log](/corrections).
- **Quotations as they were.** The large quotations beside a story are read from the story itself. They cannot say anything it does not.
- **No one following you.** We set no cookies for readers and load nothing from other companies. [How Popular is counted](/about/popular) explains the one thing we do count.

## Write to us

Every page ends with the address for corrections. It is the quickest way to reach an editor: [{email}](mailto:{email}).`,

  corrections: `We correct mistakes promptly, in public, and where they stood.

## The four kinds of note

- A **correction** says that something we published was wrong, and what is right.
- A **clarification** says that something was true but could mislead.
- An **update** says that the news itself has moved on.
- A **retraction** takes a whole story back. Its address keeps the headline, the date and the reason.

Every note is dated. Corrections and clarifications stand above the story, updates below it, and all of them stand in the [corrections log](/corrections). Where words changed, the note links to a comparison of the text before and after. A note is never edited or removed; if a note itself is wrong, another follows it.

Slips of spelling and typing that change no meaning are mended without a note. Each published version is kept, those included.

## What the dates mean

The published date is the first publication and never changes. The updated date moves only when the news in the story changes. Neither moves for a typing error.

## Tell us

Please write to [{email}](mailto:{email}). The link at the foot of each page already says which page, and which version of it, you were reading. Tell us what is wrong and, if you can, how you know. An editor reads every message.`,

  ethics: `Readers lend us their trust. These are the rules by which we try to deserve it.

## Accuracy

We check facts before we publish and correct them in public when we fail. Words in quotation marks are words that were said or written. Large quotations beside a story are taken from its text by the software and cannot be retyped.

## Fairness

People accused of something are asked for their answer before we publish, and the answer is printed. We say what we do not know.

## Independence

Advertisers, owners and friends do not decide what is reported. If a writer has a stake in a story, the story says so.

## Sources

We name our sources. Where a person would be harmed by being named, an editor must know who they are and agree, and the story explains why.

## Opinion

Opinion is labeled as opinion and stands apart from the news.

## Pictures

A picture shows what its caption says. Illustrations are called illustrations, and every picture carries its credit.`,

  privacy: `This page says what {name} learns about you when you read it. It is little.

## What we do not do

We set no cookies for readers, ask for no account, load no advertising or tracking script, and send nothing about you to anyone.

## What we count

We count how often each story is read, by the hour, to rank the list called Popular. The count holds no address, no name and nothing that could tell one reader from another. [How Popular is counted](/about/popular) describes it in full.

## What the server sees

Like every web server, ours receives your network address with each request, because it could not answer otherwise. It is used to answer, and to limit abuse.

## What is kept elsewhere

Some stories hold a video, a recording or a chart that another company keeps. Nothing is asked of that company until you press its “Load from” button. From then on it learns what it would if you visited its own site.

## Mail

If you write to us, we keep your message as long as it takes to deal with it, and for the record of the correction it led to.

Questions go to [{email}](mailto:{email}).`,

  popular: `Popular lists the stories read most in the last 24 hours.

## What counts as a read

A read is counted when a story has been open and in view for ten seconds in all. Opening a page by mistake counts for nothing, and so does leaving it open in a hidden tab. The same reader and the same story count once an hour. Known robots are left out.

## How the list is made

Reads are added up by story and hour. Newer reads weigh more: after eight hours a read counts half, after sixteen a quarter. Editors can keep a story out of the list, and that decision is recorded. Retracted stories leave it at once.

## When there is no list

When too few stories have been read to compare, or the counts are out of date, the list is called Latest and shows the newest stories instead. A ranking made of too few reads would be a guess.

## What is kept

Only totals: this story, this hour, so many reads. There is no cookie and no profile. To count a reader once an hour, the server holds a scrambled form of the network address in memory; the key that scrambles it is thrown away every day, and neither is ever written to disk.`,
};
