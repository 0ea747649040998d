const icon = 'client/media/gouji.svg';

export const viewsContainers = { activitybar: [{ id: 'gouji', title: '%view.container%', icon }] };

export const views = {
  gouji: [
    { id: 'gouji.outline', name: '%view.outline%', contextualTitle: '%view.outline.context%', icon },
    { id: 'gouji.overview', name: '%view.overview%', contextualTitle: '%view.overview%', icon },
  ],
};

export const viewsWelcome = [
  { view: 'gouji.outline', contents: '%welcome.outline%', when: '!gouji.isReport' },
  {
    view: 'gouji.outline',
    contents: '%welcome.allWell%',
    when: 'gouji.isReport && gouji.outline.problemsOnly',
  },
  { view: 'gouji.overview', contents: '%welcome.overview%' },
];
