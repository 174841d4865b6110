// As much of CKEditor 5 as there has to be for its filter: what an editor has no plugin for does not survive in it.

export { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic'
export { Link } from '@ckeditor/ckeditor5-link'
export { Paragraph } from '@ckeditor/ckeditor5-paragraph'
