/** The steps, each with what makes it done. */
const steps: Record<string, readonly string[]> = {
  open: ['onContext:gouji.isReport', 'onCommand:gouji.openSample'],
  problems: ['onCommand:gouji.showProblems'],
  mend: ['onContext:gouji.hasMended'],
  preview: ['onCommand:gouji.preview.open', 'onCommand:gouji.preview.openToSide'],
  new: ['onCommand:gouji.newReport'],
};

const pictureOf = (step: string) => {
  const [light, dark] = ['light', 'dark'].map(theme => `client/media/walkthrough/${step}-${theme}.webp`);
  return { light, dark, hc: dark, hcLight: light };
};

export const walkthroughs = [
  {
    id: 'start',
    title: '%walkthrough.title%',
    description: '%walkthrough.description%',
    icon: 'client/media/icon.png',
    steps: Object.entries(steps).map(([id, completionEvents]) => ({
      id,
      title: `%walkthrough.${id}.title%`,
      description: `%walkthrough.${id}.description%`,
      media: { image: pictureOf(id), altText: `%walkthrough.${id}.alt%` },
      completionEvents,
    })),
  },
];
