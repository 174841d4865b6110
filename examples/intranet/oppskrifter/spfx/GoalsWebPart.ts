import { Version } from '@microsoft/sp-core-library'
import { type IPropertyPaneConfiguration, PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane'
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base'
import { define } from 'goalgraph/elements'
import 'goalgraph/inline'

/** En side kan ha flere nettdeler, hver med sin utgave av pakken. Et eget prefiks holder dem fra hverandre. */
const PREFIX = 'kommune-mal'

define({ prefix: PREFIX })

interface Properties {
  plan: string
  view: string
  unit: string
}

export default class GoalsWebPart extends BaseClientSideWebPart<Properties> {
  public render(): void {
    const { plan, view, unit } = this.properties
    const model = document.createElement(`${PREFIX}-model`)
    model.setAttribute('src', plan)
    const picture = document.createElement(`${PREFIX}-view`)
    picture.setAttribute('view', view)
    if (unit) picture.setAttribute('area', unit)
    picture.append('Målene vises her.')
    this.domElement.replaceChildren(model, picture)
  }

  protected get dataVersion(): Version {
    return Version.parse('1.0')
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const options = [
      { key: 'matrix', text: 'Målmatrise' },
      { key: 'outline', text: 'Alle målene' },
      { key: 'map', text: 'Kart over målene' },
    ]
    const groupFields = [
      PropertyPaneTextField('plan', { label: 'Adressen til planen (JSON)' }),
      PropertyPaneDropdown('view', { label: 'Visning', options }),
      PropertyPaneTextField('unit', { label: 'Direktørområde, for eksempel HM' }),
    ]
    return { pages: [{ groups: [{ groupFields }] }] }
  }
}
