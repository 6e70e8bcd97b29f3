export default {
  'readers.title': 'Only those named see this',
  'readers.coordinators': 'The business contact in {municipality}',
  'readers.waits': 'No case handler is named yet. The business contact chooses who.',
  'readers.name.title': 'Who shall see this need?',
  'readers.name.text.municipality':
    'Only those you mark can read and answer. They must work in a sector that has the need, was offered it or was asked. The association sees who they are.',
  'readers.name.text.association':
    'Only those you mark can read and write for the association. The municipality sees who they are.',
  'readers.name.who': 'Marked means that they see it',
  'readers.name.do': 'Save who sees it',
  'readers.name.none': 'There is nobody to choose here. Give the ball to a sector first.',
  'readers.name': 'Choose who sees it',
};
