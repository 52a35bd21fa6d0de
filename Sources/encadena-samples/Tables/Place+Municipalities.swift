extension Place {
  /// Municipalities: keys and names, seat, centre, start of the postal code, dialling code, weight.
  static let table = """
    01|Aguascalientes|001|Aguascalientes|0001|Aguascalientes|21.87982|-102.29605|20|449|40
    01|Aguascalientes|011|San Francisco de los Romo|0001|San Francisco de los Romo|22.07239|-102.27268|20|449|10
    02|Baja California|004|Tijuana|0001|Tijuana|32.53246|-117.01891|22|664|70
    02|Baja California|002|Mexicali|0001|Mexicali|32.64118|-115.47558|21|686|40
    02|Baja California|003|Tecate|0001|Tecate|32.57268|-116.62655|21|665|8
    02|Baja California|001|Ensenada|0001|Ensenada|31.80894|-116.59513|22|646|16
    05|Coahuila de Zaragoza|030|Saltillo|0001|Saltillo|25.42167|-100.99972|25|844|40
    05|Coahuila de Zaragoza|027|Ramos Arizpe|0001|Ramos Arizpe|25.54323|-100.95078|25|844|28
    05|Coahuila de Zaragoza|035|Torreón|0001|Torreón|25.54175|-103.45306|27|871|30
    05|Coahuila de Zaragoza|018|Monclova|0001|Monclova|26.90124|-101.41722|25|866|10
    05|Coahuila de Zaragoza|002|Acuña|0001|Ciudad Acuña|29.33001|-100.97826|26|877|10
    05|Coahuila de Zaragoza|025|Piedras Negras|0001|Piedras Negras|28.70809|-100.52844|26|878|8
    06|Colima|007|Manzanillo|0001|Manzanillo|19.05321|-104.31638|28|314|8
    07|Chiapas|089|Tapachula|0001|Tapachula de Córdova y Ordóñez|14.91107|-92.26432|30|962|12
    07|Chiapas|078|San Cristóbal de las Casas|0001|San Cristóbal de las Casas|16.73702|-92.63756|29|967|14
    08|Chihuahua|037|Juárez|0001|Juárez|31.74647|-106.48502|32|656|70
    08|Chihuahua|019|Chihuahua|0001|Chihuahua|28.63679|-106.07631|31|614|40
    08|Chihuahua|017|Cuauhtémoc|0001|Cuauhtémoc|28.40631|-106.86604|31|625|12
    08|Chihuahua|021|Delicias|0001|Delicias|28.19295|-105.47105|33|639|8
    09|Ciudad de México|002|Azcapotzalco|||19.48410|-99.18436|02|55|30
    09|Ciudad de México|007|Iztapalapa|||19.35900|-99.09262|09|55|40
    09|Ciudad de México|005|Gustavo A. Madero|||19.48295|-99.11347|07|55|20
    09|Ciudad de México|016|Miguel Hidalgo|||19.40727|-99.19075|11|55|16
    10|Durango|005|Durango|0001|Victoria de Durango|24.02399|-104.67019|34|618|14
    10|Durango|007|Gómez Palacio|0001|Gómez Palacio|25.57011|-103.49642|35|871|18
    11|Guanajuato|020|León|0001|León de los Aldama|21.12197|-101.68320|37|477|44
    11|Guanajuato|007|Celaya|0001|Celaya|20.52152|-100.81357|38|461|30
    11|Guanajuato|017|Irapuato|0001|Irapuato|20.67280|-101.34812|36|462|28
    11|Guanajuato|037|Silao de la Victoria|0001|Silao de la Victoria|20.94445|-101.42622|36|472|28
    11|Guanajuato|027|Salamanca|0001|Salamanca|20.56868|-101.19992|36|464|12
    11|Guanajuato|005|Apaseo el Grande|0001|Apaseo el Grande|20.54528|-100.68822|38|413|10
    12|Guerrero|023|Cuajinicuilapa|0001|Cuajinicuilapa|16.47199|-98.41675|41|741|6
    13|Hidalgo|069|Tizayuca|0001|Tizayuca|19.84109|-98.98158|43|779|12
    13|Hidalgo|048|Pachuca de Soto|0001|Pachuca de Soto|20.12236|-98.73700|42|771|12
    13|Hidalgo|063|Tepeji del Río de Ocampo|0001|Tepeji del Río de Ocampo|19.90522|-99.34181|42|773|8
    14|Jalisco|039|Guadalajara|0001|Guadalajara|20.67639|-103.34222|44|33|60
    14|Jalisco|120|Zapopan|0001|Zapopan|20.72056|-103.38833|45|33|60
    14|Jalisco|098|San Pedro Tlaquepaque|0001|Tlaquepaque|20.63861|-103.30722|45|33|34
    14|Jalisco|097|Tlajomulco de Zúñiga|0001|Tlajomulco de Zúñiga|20.51806|-103.38056|45|33|30
    14|Jalisco|070|El Salto|0001|El Salto|20.56444|-103.30222|45|33|30
    14|Jalisco|101|Tonalá|0001|Tonalá|20.62333|-103.24556|45|33|12
    14|Jalisco|053|Lagos de Moreno|0001|Lagos de Moreno|21.35639|-101.92917|47|474|14
    14|Jalisco|093|Tepatitlán de Morelos|0001|Tepatitlán de Morelos|20.81750|-102.75722|47|378|14
    14|Jalisco|023|Zapotlán el Grande|0001|Ciudad Guzmán|19.70861|-103.46417|49|341|12
    14|Jalisco|063|Ocotlán|0001|Ocotlán|20.35139|-102.76806|47|392|8
    14|Jalisco|094|Tequila|0001|Tequila|20.87944|-103.83556|46|374|10
    14|Jalisco|008|Arandas|0001|Arandas|20.70556|-102.34028|47|348|8
    15|México|106|Toluca|0001|Toluca de Lerdo|19.29349|-99.65732|50|722|36
    15|México|104|Tlalnepantla de Baz|0001|Tlalnepantla|19.53852|-99.19520|54|55|36
    15|México|057|Naucalpan de Juárez|0001|Naucalpan de Juárez|19.47880|-99.23322|53|55|28
    15|México|121|Cuautitlán Izcalli|0001|Cuautitlán Izcalli|19.65700|-99.20929|54|55|28
    15|México|033|Ecatepec de Morelos|0001|Ecatepec de Morelos|19.59907|-99.04916|55|55|24
    15|México|051|Lerma|0001|Lerma de Villada|19.28537|-99.51182|52|728|20
    16|Michoacán de Ocampo|053|Morelia|0001|Morelia|19.70338|-101.19205|58|443|16
    16|Michoacán de Ocampo|102|Uruapan|0001|Uruapan|19.42089|-102.06280|60|452|24
    16|Michoacán de Ocampo|108|Zamora|0001|Zamora de Hidalgo|19.98358|-102.28596|59|351|16
    16|Michoacán de Ocampo|052|Lázaro Cárdenas|0001|Ciudad Lázaro Cárdenas|17.96233|-102.19798|60|753|8
    17|Morelos|011|Jiutepec|0001|Jiutepec|18.88197|-99.17720|62|777|16
    18|Nayarit|017|Tepic|0001|Tepic|21.50741|-104.89380|63|311|8
    19|Nuevo León|039|Monterrey|0001|Monterrey|25.66470|-100.31089|64|81|50
    19|Nuevo León|006|Apodaca|0001|Ciudad Apodaca|25.78129|-100.18923|66|81|60
    19|Nuevo León|026|Guadalupe|0001|Guadalupe|25.67732|-100.25990|67|81|34
    19|Nuevo León|048|Santa Catarina|0001|Ciudad Santa Catarina|25.67436|-100.46175|66|81|30
    19|Nuevo León|046|San Nicolás de los Garza|0001|San Nicolás de los Garza|25.75525|-100.28959|66|81|28
    19|Nuevo León|021|General Escobedo|0001|Ciudad General Escobedo|25.80799|-100.32264|66|81|26
    20|Oaxaca|067|Oaxaca de Juárez|0001|Oaxaca de Juárez|17.05999|-96.72545|68|951|20
    20|Oaxaca|482|Santiago Pinotepa Nacional|0001|Santiago Pinotepa Nacional|16.33901|-98.05035|71|954|6
    20|Oaxaca|079|Salina Cruz|0001|Salina Cruz|16.17589|-95.19216|70|971|8
    21|Puebla|114|Puebla|0001|Heroica Puebla de Zaragoza|19.04399|-98.19750|72|222|44
    21|Puebla|156|Tehuacán|0001|Tehuacán|18.46218|-97.39200|75|238|12
    21|Puebla|074|Huejotzingo|0001|Huejotzingo|19.15899|-98.40813|74|227|10
    22|Querétaro|014|Querétaro|0001|Santiago de Querétaro|20.59339|-100.38996|76|442|44
    22|Querétaro|011|El Marqués|0001|La Cañada|20.60657|-100.33110|76|442|34
    22|Querétaro|016|San Juan del Río|0001|San Juan del Río|20.38644|-99.99963|76|427|24
    22|Querétaro|005|Colón|0001|Colón|20.78833|-100.04543|76|419|8
    24|San Luis Potosí|028|San Luis Potosí|0001|San Luis Potosí|22.15166|-100.97696|78|444|44
    24|San Luis Potosí|050|Villa de Reyes|0001|Villa de Reyes|21.80312|-100.93249|79|485|10
    25|Sinaloa|006|Culiacán|0001|Culiacán Rosales|24.80881|-107.39376|80|667|24
    25|Sinaloa|001|Ahome|0001|Los Mochis|25.78342|-108.99434|81|668|14
    26|Sonora|030|Hermosillo|0001|Hermosillo|29.07489|-110.95846|83|662|36
    26|Sonora|043|Nogales|0001|Heroica Nogales|31.32590|-110.94575|84|631|26
    26|Sonora|018|Cajeme|0001|Ciudad Obregón|27.49649|-109.93272|85|644|16
    26|Sonora|029|Guaymas|0001|Heroica Guaymas|27.92325|-110.88944|85|622|12
    28|Tamaulipas|032|Reynosa|0001|Reynosa|26.09235|-98.27813|88|899|34
    28|Tamaulipas|022|Matamoros|0001|Heroica Matamoros|25.87992|-97.50482|87|868|26
    28|Tamaulipas|027|Nuevo Laredo|0001|Nuevo Laredo|27.48629|-99.50849|88|867|14
    28|Tamaulipas|003|Altamira|0001|Altamira|22.33647|-97.86633|89|833|10
    29|Tlaxcala|005|Apizaco|0001|Ciudad de Apizaco|19.41634|-98.14061|90|241|8
    30|Veracruz de Ignacio de la Llave|193|Veracruz|0001|Veracruz|19.19032|-96.15303|91|229|16
    30|Veracruz de Ignacio de la Llave|044|Córdoba|0001|Córdoba|18.89438|-96.93535|94|271|14
    30|Veracruz de Ignacio de la Llave|039|Coatzacoalcos|0001|Coatzacoalcos|18.13788|-94.45300|96|921|8
    31|Yucatán|050|Mérida|0001|Mérida|20.96754|-89.62439|97|999|24
    31|Yucatán|101|Umán|0001|Umán|20.88189|-89.74828|97|988|8
    32|Zacatecas|017|Guadalupe|0001|Guadalupe|22.74678|-102.51880|98|492|10
    """
}
