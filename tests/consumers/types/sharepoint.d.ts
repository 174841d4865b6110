// As much of SharePoint's packages as the recipe of a web part uses; they themselves want another Node.

declare module '@microsoft/sp-core-library' {
  export class Version {
    static parse(text: string): Version
  }
}

declare module '@microsoft/sp-property-pane' {
  export interface IPropertyPaneField {
    readonly targetProperty: string
  }
  export interface IPropertyPaneConfiguration {
    pages: { groups: { groupFields: IPropertyPaneField[] }[] }[]
  }
  export function PropertyPaneTextField(target: string, properties: { label: string }): IPropertyPaneField
  export function PropertyPaneDropdown(
    target: string,
    properties: { label: string; options: { key: string; text: string }[] },
  ): IPropertyPaneField
}

declare module '@microsoft/sp-webpart-base' {
  import type { Version } from '@microsoft/sp-core-library'
  import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane'

  export abstract class BaseClientSideWebPart<P> {
    protected readonly properties: P
    protected readonly domElement: HTMLElement
    public abstract render(): void
    protected get dataVersion(): Version
    protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration
  }
}
